"""The officers' desk, through its real window."""
