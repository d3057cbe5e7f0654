"""Setting an office up, by command."""
