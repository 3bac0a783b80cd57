// Runs a manifest of the W3C against a running endpoint and prints a line for each test:
// passed or failed, its name, and why it failed.
//   node conformance.js MANIFEST URL~FOLDER/ ENDPOINT
const {TestSuiteRunner} = require('rdf-test-suite/lib/TestSuiteRunner');
const {TestCaseProtocol} = require('rdf-test-suite/lib/testcase/sparql/TestCaseProtocol');

// The runner would load a test's data by an update. Here it is published before.
TestCaseProtocol.prototype.loadGraphData = async () => {};

const [manifest, urlToFileMapping, endpoint] = process.argv.slice(2);
new TestSuiteRunner()
  .runManifest(manifest, {}, {
    urlToFileMapping,
    customEngingeOptions: {protocolEndpoint: endpoint, serviceDescriptionEndpoint: endpoint},
    timeOutDuration: 20000,
  })
  .then(results => {
    for (const {test, ok, error} of results) {
      const why = error ? error.message.replace(/\s+/g, ' ').slice(0, 2000) : '';
      console.log([ok ? 'passed' : 'failed', test.uri.replace(/^.*#/, ''), why].join('\t'));
    }
  })
  .catch(error => {
    console.error(error);
    process.exit(1);
  });
