"""The desk's supervision."""
