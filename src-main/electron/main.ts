import path from 'node:path';
import { runApp } from './app';

runApp(path.dirname(__dirname));
