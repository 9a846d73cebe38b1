// To be replaced by the entry point of the tool.
