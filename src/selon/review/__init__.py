"""The review page: a local web application in which people decide on records and incidents."""

from selon.review.serve import Served, serve

__all__ = ["Served", "serve"]
