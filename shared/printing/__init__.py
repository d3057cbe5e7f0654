"""From a ticket to bytes at a printer."""
