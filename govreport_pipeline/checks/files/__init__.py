"""What lies in the source folder, and the files of the tables."""
