"""Setting an office up and looking after it."""
