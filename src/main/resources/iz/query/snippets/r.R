query <- '
PREFIX iz: <https://w3id.org/iz/ns#>
SELECT ?line ?text { ?line iz:search "yürek" ; iz:text ?text } ORDER BY ?line'
address <- paste0("{site}/sparql?format=csv&query=", URLencode(enc2utf8(query), reserved = TRUE))
lines <- read.csv(url(address), encoding = "UTF-8")
print(lines)
