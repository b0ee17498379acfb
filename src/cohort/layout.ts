import { Graph, layout } from '@dagrejs/dagre';

/** A graph to be laid out, in pixels. */
export interface Sketch {
  readonly nodes: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    /** 0–1: a higher weight makes the edge straighter and shorter. */
    readonly weight: number;
    readonly label: { readonly width: number; readonly height: number };
  }[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything goes; the centre of each node, in the order of the sketch. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Point[];
  /** Where each edge runs, and where its label has room. */
  readonly edges: readonly { readonly points: readonly Point[]; readonly label: Point }[];
}

/** Layer by layer from the top, with as few crossings as can be found quickly. */
export function draw({ nodes, edges }: Sketch): Drawing {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 16, ranksep: 34, edgesep: 8, marginx: 8, marginy: 8 });
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const [index, { from, to, label, weight }] of edges.entries()) {
    graph.setEdge(from, to, { ...label, labelpos: 'c', weight: 1 + Math.round(9 * weight) }, String(index));
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: nodes.map(({ id }) => pointOf(graph.node(id))),
    edges: edges.map(({ from, to }, index) => {
      const edge = graph.edge(from, to, String(index));
      return { points: (edge.points ?? []).map(pointOf), label: pointOf(edge) };
    }),
  };
}

const pointOf = ({
  x = 0,
  y = 0,
}: {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
}): Point => ({ x, y });
