import { useEffect, useState } from 'react';
import { PdfReader } from '../../visitor/reader/pdf-reader.tsx';
import './files.css';

type BytesViewProps = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly name: string;
  readonly onLeave: () => void;
};

/** A PDF in the reader or a picture as it is, out of this page's memory. */
export const BytesView = ({ bytes, mediaType, name, onLeave }: BytesViewProps) =>
  mediaType === 'application/pdf' ? (
    <PdfReader source={bytes} name={name} opening={{}} onText={null} onLeave={onLeave} />
  ) : (
    <Picture bytes={bytes} mediaType={mediaType} name={name} />
  );

const Picture = ({ bytes, mediaType, name }: Omit<BytesViewProps, 'onLeave'>) => {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);
  return url && <img className="case-file-picture" src={url} alt={name} />;
};
