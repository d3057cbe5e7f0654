"""What the office does right now."""
