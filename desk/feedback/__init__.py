"""Ratings, complaints and suggestions, as officers see them."""
