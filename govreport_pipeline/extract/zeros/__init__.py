"""Values told in words: what is denied, and what words such as 均已办结 imply."""
