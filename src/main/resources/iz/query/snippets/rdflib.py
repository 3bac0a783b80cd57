from rdflib import Graph
from urllib.parse import urlencode

query = """
CONSTRUCT { ?s ?p ?o }
WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "{base}otkur/iz")) }
"""
graph = Graph().parse("{site}/sparql?" + urlencode({"query": query, "format": "nt"}), format="nt")
print(len(graph), "triples")
