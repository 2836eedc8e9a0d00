import { describe, expect, it } from 'vitest';
import { faultPlace } from '../src/console/fault-place';

function marked(reason: string, text: string): string | undefined {
  const place = faultPlace(reason, text);
  return place && text.slice(place.start, place.end);
}

describe('the place of a fault', () => {
  it('is the member that the reason begins with, and its value', () => {
    expect(marked('lat: 145.2 is outside -90..90; send WGS 84 degrees', '{"id":"1","lat" : 145.2,"lon":38}')).toBe('"lat" : 145.2');
    expect(marked('person.name: too long', '{"person":{"name":"Анна \\"А\\"","phone":"1"}}')).toBe('"name":"Анна \\"А\\""');
    expect(marked('links[2]: no address', '{"links":["a","b"],"x":1}')).toBe('"links":["a"');
  });

  it('is where a mapping took the field from', () => {
    expect(marked('lat (from place.latitude): 145.2 is outside', '{"place":{"latitude":145.2}}')).toBe('"latitude":145.2');
  });

  it('is the line and the byte that the reason names', () => {
    expect(marked('line 2, byte 3: the document is cut short', '{\n  "a" 1\n}')).toBe('a" 1');
    expect(marked('line 9: nothing', '{}')).toBeUndefined();
  });

  it('is not marked where the reason names none, or the message lacks it', () => {
    expect(marked('it is not valid JSON', '{')).toBeUndefined();
    expect(marked('id: missing; give it', '{"title":"x"}')).toBeUndefined();
  });
});
