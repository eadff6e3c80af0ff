"""Pages in, dated texts out: what is article and what is furniture, who wrote it, where and when."""
