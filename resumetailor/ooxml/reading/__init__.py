"""What a person sees in a Word file: styles, lists, tables, boxes and headers, in the order of reading."""
