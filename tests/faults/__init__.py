"""What breaks in an office, and what must hold then: each file is named after its fault."""
