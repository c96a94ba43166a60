import { Segmented } from 'antd';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Paper } from '../../../shared/models/paper';
import '../../styles/paper-fonts.css';
import { fillShadow, sheetSize } from './paper-markup';
import './paper-preview.css';

/** CSS pixels of a millimetre: 96 to the inch. */
const pixelsPerMm = 96 / 25.4;

interface PaperPreviewProps {
  readonly paper: Paper;
  readonly labels: {
    readonly name: string;
    readonly fit: string;
    readonly actual: string;
    readonly zoom: string;
    readonly pages: string;
  };
  /** Buttons such as print and save. */
  readonly actions?: ReactNode;
}

/** A paper as it will come out: whole A4 pages, to fit the width or at true size. */
export function PaperPreview({ paper, labels, actions }: PaperPreviewProps) {
  const [zoom, setZoom] = useState<'fit' | 'actual'>('fit');
  const stage = useRef<HTMLDivElement>(null);
  const width = useWidth(stage);
  const fit = Math.min(1.4, Math.max(0.3, (width - 48) / (sheetSize(paper).width * pixelsPerMm)));
  const scale = zoom === 'fit' ? fit : 1;
  return (
    <div className="paper-preview">
      <div className="row apart paper-tools">
        <div className="row">
          <Segmented
            aria-label={labels.zoom}
            value={zoom}
            onChange={setZoom}
            options={[
              { value: 'fit', label: labels.fit },
              { value: 'actual', label: labels.actual },
            ]}
          />
          <span className="secondary tabular">{labels.pages}</span>
        </div>
        <div className="row">{actions}</div>
      </div>
      <div className="paper-stage" ref={stage} tabIndex={0} role="group" aria-label={labels.name}>
        <PaperSheets paper={paper} scale={scale} />
      </div>
    </div>
  );
}

function PaperSheets({ paper, scale }: { readonly paper: Paper; readonly scale: number }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    fillShadow(root, paper);
  }, [paper]);
  const width = `${sheetSize(paper).width}mm`;
  return <div ref={host} className="paper-host" style={{ zoom: scale, width }} />;
}

function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(800);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
