"""Everything that is not one app's screen."""
