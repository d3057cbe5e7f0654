"""How one program learns that another has committed something: a wake-up, never the news itself."""
