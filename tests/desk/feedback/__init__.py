"""Tests of ratings and complaints at the desk."""
