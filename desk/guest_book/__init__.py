"""The guest book at the desk."""
