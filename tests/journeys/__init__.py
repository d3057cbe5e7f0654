"""Ways through the whole house."""
