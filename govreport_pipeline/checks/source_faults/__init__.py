"""What the sources get wrong: warnings, never errors."""
