"""Requests from the form to the letter: recording and verification."""
