/** All the page can reach: a request for a port. The port itself comes by a window message; no Electron API crosses. */
import { contextBridge, ipcRenderer } from 'electron';

ipcRenderer.on('workbench-port', (event) => {
  window.postMessage('saml-workbench-port', '*', [...event.ports]);
});

contextBridge.exposeInMainWorld('samlWorkbench', {
  requestPort: () => ipcRenderer.send('workbench-port'),
  platform: process.platform,
});
