"""What one sees of the record: briefs, exports, data frames, explanations. Views read the store, never a stage."""
