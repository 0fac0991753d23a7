"""What a dropped file is: taken out of its wrapping, told by its bytes, decoded."""
