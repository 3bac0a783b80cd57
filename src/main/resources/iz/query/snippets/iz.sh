cat > heart.rq <<'END'
PREFIX iz: <https://w3id.org/iz/ns#>
SELECT ?line ?text { ?line iz:search "yürek" ; iz:text ?text } ORDER BY ?line
END
iz query heart.rq --from {site}/sparql --format csv
iz query heart.rq --data ./data --format csv
