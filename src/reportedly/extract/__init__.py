"""A parsed document in; mentions, acts, judgements, statements, dates, places, flows and claims out (order: `pipeline.analyse`)."""
