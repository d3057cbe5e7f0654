"""Facts and rules of the front office; no Qt, no session, no engine."""
