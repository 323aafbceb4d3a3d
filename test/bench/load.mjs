// Ten connections that ask without a pause: { url, headers, bodies, seconds, connections, least } on standard input; what autocannon saw on standard output.
import autocannon from "autocannon";

let input = "";
for await (const chunk of process.stdin) input += chunk;
const { url, headers, bodies, seconds, connections, least } = JSON.parse(input);
// GraphQL says with status 200 that it did not answer.
let [short, example] = [0, ""];
const onResponse = (status, body) => {
  if (status === 200 && body.length >= least) return;
  short += status === 200;
  example ||= `${status} ${body.slice(0, 300)}`;
};
const { requests, latency, errors, non2xx, duration } = await autocannon({
  url,
  connections,
  duration: seconds,
  requests: bodies.map((body) => ({ method: "POST", headers, body, onResponse })),
});
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    n: requests.total,
    perSecond: requests.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    failed: errors + non2xx + short,
    example,
    cpu: (user + system) / 1000,
  }),
);
