"""The embedded AWS and the embedded reader, as processes on this machine."""
