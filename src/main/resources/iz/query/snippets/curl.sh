curl -sG {site}/sparql -H 'Accept: text/csv' --data-urlencode 'query=
  PREFIX iz: <https://w3id.org/iz/ns#>
  SELECT ?line ?text { ?line iz:search "yürek" ; iz:text ?text } ORDER BY ?line'
