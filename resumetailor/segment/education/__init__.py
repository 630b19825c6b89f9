"""Schools, degrees, certificates, courses."""
