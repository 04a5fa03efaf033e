"""Read a draft of a proposal as a client would: what stands first, what is missing, and what must not be sent."""
