import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** A listener on this PC for everything that a page could send by WebRTC. */
interface PacketListener {
  readonly port: number;
  /** What arrived, by the way it came. */
  readonly arrived: readonly string[];
  readonly close: () => void;
}

/** Listens by UDP and TCP on one port of every address. */
export async function listenForPackets(): Promise<PacketListener> {
  const arrived: string[] = [];
  const tcp = createServer((socket) => {
    arrived.push('tcp');
    socket.destroy();
  });
  await new Promise<void>((resolve) => tcp.listen(0, '0.0.0.0', resolve));
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4', () => arrived.push('udp'));
  await new Promise<void>((resolve) => udp.bind(port, '0.0.0.0', resolve));
  const close = (): void => {
    tcp.close();
    udp.close();
  };
  return { port, arrived, close };
}

/**
 * Has a page do what it can to reach the listener: STUN, TURN by UDP and by TCP, and a direct candidate as
 * another program would name it. Says what the page came to.
 */
export async function sendByWebRtc(page: Page, port: number): Promise<string> {
  return page.evaluate(async (to) => {
    const way = async (servers: RTCIceServer[], candidate: string | null) => {
      const peer = new RTCPeerConnection({ iceServers: servers });
      peer.createDataChannel('out');
      const offer = await peer.createOffer();
      await peer.setLocalDescription(offer);
      if (candidate !== null) {
        const other = new RTCPeerConnection();
        await other.setRemoteDescription(offer);
        await other.setLocalDescription(await other.createAnswer());
        await peer.setRemoteDescription(other.localDescription!);
        await peer.addIceCandidate({ candidate, sdpMid: '0', sdpMLineIndex: 0 });
      }
      await new Promise((resolve) => setTimeout(resolve, 2500));
      peer.close();
    };
    const turn = { username: 'one', credential: 'two' };
    try {
      await Promise.all([
        way([{ urls: `stun:127.0.0.1:${to}` }], null),
        way([{ ...turn, urls: `turn:127.0.0.1:${to}?transport=udp` }], null),
        way([{ ...turn, urls: `turn:127.0.0.1:${to}?transport=tcp` }], null),
        way([], `candidate:1 1 udp 2122260223 127.0.0.1 ${to} typ host`),
      ]);
      return 'tried';
    } catch (error) {
      return `refused: ${String(error)}`;
    }
  }, port);
}
