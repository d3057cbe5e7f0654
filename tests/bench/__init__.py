"""What the office's acts cost, each beside the floor that a machine allows."""
