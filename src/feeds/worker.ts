import { serve } from '../articles/kinds/serve.ts';
import { PARSERS } from './parsers.ts';

serve(PARSERS);
