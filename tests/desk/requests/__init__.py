"""Tests of recording and verification."""
