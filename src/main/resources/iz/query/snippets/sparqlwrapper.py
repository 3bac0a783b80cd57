from SPARQLWrapper import SPARQLWrapper, JSON

archive = SPARQLWrapper("{site}/sparql", returnFormat=JSON)
archive.setQuery("""
PREFIX iz: <https://w3id.org/iz/ns#>
SELECT ?line ?text { ?line iz:search "yürek" ; iz:text ?text } ORDER BY ?line
""")
for row in archive.queryAndConvert()["results"]["bindings"]:
    print(row["text"]["xml:lang"], row["text"]["value"])
