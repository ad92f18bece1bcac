// Imported first: the product lives in the manifest's time zone, whatever the machine's. Node takes it from here.
import { timeZone } from '../appsscript.json';

process.env['TZ'] = timeZone;
