import csv, io, urllib.parse, urllib.request

query = """
PREFIX iz: <https://w3id.org/iz/ns#>
SELECT ?line ?text { ?line iz:search "yürek" ; iz:text ?text } ORDER BY ?line
"""
address = "{site}/sparql?" + urllib.parse.urlencode({"query": query, "format": "csv"})
with urllib.request.urlopen(address) as reply:
    position = reply.headers["Iz-Log-Position"]
    rows = list(csv.DictReader(io.TextIOWrapper(reply, "utf-8")))
for row in rows:
    print(row["line"], row["text"])
print("asked of the state at entry", position)
