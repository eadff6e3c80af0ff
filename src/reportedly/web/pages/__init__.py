"""The pages, a file for each kind."""

from reportedly.web.pages import codebook, documents, events, forecasts, network, review, ties

#: The files, in the order in which their routes are looked through.
PARTS = (ties, network, events, documents, forecasts, review, codebook)
