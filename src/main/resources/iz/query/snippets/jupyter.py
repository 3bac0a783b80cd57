import pandas
from urllib.parse import urlencode

query = """
PREFIX iz: <https://w3id.org/iz/ns#>
SELECT ?line ?text { ?line iz:search "yürek" ; iz:text ?text } ORDER BY ?line
"""
pandas.read_csv("{site}/sparql?" + urlencode({"query": query, "format": "csv"}))
