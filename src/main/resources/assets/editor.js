// Starts the editor on this archive's endpoint, completing from what the archive says of itself.
'use strict';
(async () => {
  const endpoint = new URL('/sparql', location).href;
  const ask = async query => {
    const reply = await fetch(endpoint + '?query=' + encodeURIComponent(query),
      {headers: {Accept: 'application/sparql-results+json'}});
    return (await reply.json()).results.bindings;
  };
  let prefixes = {}, classes = [], properties = [];
  try {
    const [declared, typed, related] = await Promise.all([
      ask('PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?prefix ?space { [] sh:prefix ?prefix ; sh:namespace ?space }'),
      ask('PREFIX void: <http://rdfs.org/ns/void#> SELECT DISTINCT ?iri { ?p void:class ?iri }'),
      ask('PREFIX void: <http://rdfs.org/ns/void#> SELECT DISTINCT ?iri { ?p void:property ?iri }')]);
    prefixes = Object.fromEntries(declared.map(b => [b.prefix.value, b.space.value]));
    classes = typed.map(b => b.iri.value);
    properties = related.map(b => b.iri.value);
  } catch (e) {
    // Without completion one can still ask.
    console.warn(e);
  }
  const completer = (name, list, isRight) => ({
    name, persistenceId: null, bulk: true, autoShow: false, get: async () => list,
    isValidCompletionPosition: isRight,
    preProcessToken: (yasqe, token) => Yasgui.Yasqe.Autocompleters
      ? preprocess(yasqe, token) : token,
    postProcessSuggestion: (yasqe, token, iri) => {
      const found = Object.entries(prefixes).find(([, space]) => iri.startsWith(space)
        && /^[\w-]*$/.test(iri.slice(space.length)));
      if (!found) return '<' + iri + '>';
      yasqe.addPrefixes({[found[0]]: found[1]});
      return found[0] + ':' + iri.slice(found[1].length);
    }});
  const preprocess = (yasqe, token) => {
    const all = {...prefixes, ...yasqe.getPrefixesFromQuery()};
    const colon = token.string.indexOf(':');
    const space = colon > 0 && all[token.string.slice(0, colon)];
    const typed = space ? space + token.string.slice(colon + 1) : token.string.replace(/^</, '');
    return {...token, autocompletionString: typed, tokenPrefix: '', tokenPrefixUri: ''};
  };
  const before = (yasqe, token) => yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token);
  const Yasqe = Yasgui.Yasqe;
  if (Yasqe && Yasqe.registerAutocompleter) {
    Yasqe.registerAutocompleter(completer('iz-classes', classes, yasqe => {
      const token = yasqe.getCompleteToken(), prior = before(yasqe, token);
      return ['a', 'rdf:type'].includes(prior.string);
    }), true);
    Yasqe.registerAutocompleter(completer('iz-properties', properties, yasqe => {
      const token = yasqe.getCompleteToken();
      return !token.string.startsWith('?') && (token.state.possibleCurrent || []).indexOf('a') >= 0;
    }), true);
    Yasqe.defaults.autocompleters = ['prefixes-iz', 'variables', 'iz-classes', 'iz-properties'];
    Yasqe.registerAutocompleter({
      name: 'prefixes-iz', persistenceId: null, bulk: true, autoShow: true,
      get: async () => Object.entries(prefixes).map(([p, s]) => p + ': <' + s + '>').sort(),
      isValidCompletionPosition: yasqe => {
        const line = yasqe.getDoc().getCursor().line;
        return /^\s*PREFIX\s+[\w-]*$/i.test(yasqe.getDoc().getLine(line));
      },
      preProcessToken: (yasqe, token) => token}, true);
  }
  const text = new URL(location).searchParams.get('query')
    || 'PREFIX iz: <https://w3id.org/iz/ns#>\n\nSELECT ?line ?text\nWHERE {\n  ?line iz:search "yürek" ;\n    iz:text ?text .\n}\n';
  const yasgui = new Yasgui(document.getElementById('yasgui'), {
    requestConfig: {endpoint, method: 'GET'},
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: {getData: () => []},
    persistenceId: null,
    persistencyExpire: 0,
    yasqe: {createShareableLink: null}
  });
  const tab = yasgui.getTab();
  tab.setEndpoint(endpoint);
  tab.setQuery(text);
})();
