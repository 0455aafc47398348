import './case-number.css';

/** An application's number in a table: it goes on in a second line after its year, never within what follows. */
export const CaseNumber = ({ number }: { readonly number: string }) => (
  <span>
    {number.split(/(?<=〕)/).map(part => (
      <span key={part} className="case-number-part">
        {part}
      </span>
    ))}
  </span>
);
