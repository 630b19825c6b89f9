"""Who the person is: name, contact data, place, what forms tell of them."""
