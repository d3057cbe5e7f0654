"""Recommendation letters: drafting, signing, sending, and the outbox."""
