// The peer of `match solve`: LEMON's network simplex and cost scaling on the same instance file (Debian liblemon-dev).
// usage: lemon instance.csv ns|cos      build: g++ -O3 -DNDEBUG -o lemon lemon.cpp -llemon
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>
using namespace lemon;
typedef long long Integer;
typedef SmartDigraph Graph;

static double seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

static std::string readFile(const char* name) {
  FILE* file = fopen(name, "rb");
  if (!file) throw std::string("cannot open ") + name;
  fseek(file, 0, SEEK_END);
  std::string text(ftell(file), 0);
  rewind(file);
  if (fread(&text[0], 1, text.size(), file) != text.size()) throw std::string("cannot read");
  fclose(file);
  return text;
}

struct Instance {
  int requests = 0, trainers = 0;
  Integer uncoveredCost = 0;
  std::vector<int> demand, from, to;
  std::vector<Integer> fit;
  std::vector<std::vector<Integer>> slots;

  explicit Instance(const std::string& text) {
    const char *at = text.c_str(), *end = at + text.size();
    auto number = [&]() {
      if (*at == ',') at++;
      bool negative = *at == '-';
      if (negative) at++;
      Integer value = 0;
      while (*at >= '0' && *at <= '9') value = value * 10 + (*at++ - '0');
      return negative ? -value : value;
    };
    while (at < end) {
      char kind = *at++;
      if (kind == 'p') {
        requests = number(), trainers = number();
        Integer edges = number();
        uncoveredCost = number();
        demand.assign(requests, 1), slots.resize(trainers);
        from.reserve(edges), to.reserve(edges), fit.reserve(edges);
      } else if (kind == 'r') {
        int i = number();
        demand[i] = number();
      } else if (kind == 't') {
        int j = number();
        size_t capacity = number();
        std::vector<Integer> costs;
        while (*at == ',') costs.push_back(number());
        while (costs.size() < capacity) costs.push_back(costs.empty() ? 0 : costs.back());
        costs.resize(capacity);
        slots[j] = costs;
      } else if (kind == 'e') {
        from.push_back(number()), to.push_back(number()), fit.push_back(number());
      }
      while (at < end && *at != '\n') at++;
      at++;
    }
  }
};

int main(int count, char** arguments) {
  if (count < 3) return fprintf(stderr, "usage: lemon instance.csv ns|cos\n"), 1;
  Instance instance(readFile(arguments[1]));
  double began = seconds();
  Graph graph;
  std::vector<int> upper;
  std::vector<Integer> costs;
  auto arc = [&](int a, int b, int capacity, Integer cost) {
    graph.addArc(graph.nodeFromId(a), graph.nodeFromId(b));
    upper.push_back(capacity), costs.push_back(cost);
  };
  int sink = instance.requests + instance.trainers, total = 0;
  size_t arcs = instance.fit.size() + instance.requests;
  for (auto& list : instance.slots) arcs += list.size();
  graph.reserveNode(sink + 1), graph.reserveArc(arcs);
  for (int node = 0; node <= sink; node++) graph.addNode();
  for (size_t e = 0; e < instance.fit.size(); e++) arc(instance.from[e], instance.requests + instance.to[e], 1, -instance.fit[e]);
  for (int i = 0; i < instance.requests; i++) arc(i, sink, instance.demand[i], instance.uncoveredCost), total += instance.demand[i];
  for (int j = 0; j < instance.trainers; j++) {
    auto& list = instance.slots[j];
    for (size_t k = 0, same; k < list.size(); k = same) {
      for (same = k; same < list.size() && list[same] == list[k];) same++;
      arc(instance.requests + j, sink, same - k, list[k]);
    }
  }
  Graph::ArcMap<int> capacity(graph);
  Graph::ArcMap<Integer> cost(graph);
  for (size_t a = 0; a < upper.size(); a++) capacity[graph.arcFromId(a)] = upper[a], cost[graph.arcFromId(a)] = costs[a];
  Graph::NodeMap<int> supply(graph, 0);
  for (int i = 0; i < instance.requests; i++) supply[graph.nodeFromId(i)] = instance.demand[i];
  supply[graph.nodeFromId(sink)] = -total;
  double built = seconds();
  Integer objective;
  if (!strcmp(arguments[2], "ns")) {
    NetworkSimplex<Graph, int, Integer> solver(graph);
    solver.upperMap(capacity).costMap(cost).supplyMap(supply).run();
    objective = -solver.totalCost<Integer>();
  } else {
    CostScaling<Graph, int, Integer> solver(graph);
    solver.upperMap(capacity).costMap(cost).supplyMap(supply).run();
    objective = -solver.totalCost<Integer>();
  }
  double solved = seconds();
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("{\"objective\":%lld,\"solveMs\":%.1f,\"buildMs\":%.1f,\"rssMb\":%ld}\n", objective, (solved - built) * 1e3, (built - began) * 1e3, usage.ru_maxrss / 1024);
}
