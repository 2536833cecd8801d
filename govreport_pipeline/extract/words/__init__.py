"""What stands around a figure: terms and concepts, its label, its channel, what became of what it counts."""
