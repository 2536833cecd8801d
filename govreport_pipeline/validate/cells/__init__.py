"""The cells of standard tables against each other, and the prose against them."""
