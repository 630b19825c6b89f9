"""What a person reads in the terminal, command by command."""
