"""The queue at the desk: calling, serving, issuing numbers."""
