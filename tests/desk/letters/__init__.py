"""Tests of letters and mail at the desk."""
